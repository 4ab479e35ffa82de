package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real refusals of a real system: full disks, read-only and foreign file systems, folders of others, immutable files. */
class FaultsTest {

  private static final String FULL = "mount -t tmpfs -o size=64k,nr_inodes=20 tu d; echo old > d/file; ";
  private static final String NO_INODES = "mount -t tmpfs -o size=64k,nr_inodes=2 tu d; echo old > d/file; ";
  private static final String READ_ONLY = "echo old > d/file; mount --bind d d; mount -o remount,ro,bind d; ";
  private static final String AS_NOBODY = "exec setpriv --reuid=65534 --regid=65534 --clear-groups \"$@\"";

  @TempDir private Path home;

  @BeforeEach
  void a_machine_that_can_be_broken() throws IOException {
    Tools.needRoot();
    Tools.need("unshare");
    Tools.need("setpriv");
    Files.createDirectory(home.resolve("d"));
  }

  @Test
  void a_full_disk_keeps_the_old_file_and_no_other() throws Exception {
    assertEquals("""
        Failed[reason=cannot write ~/d/file: the disk is full.]
        [d, d/file]
        old""", scenario(FULL + "\"$@\"; cat d/file", "write"));
  }

  @Test
  void a_full_disk_keeps_the_text_that_would_be_edited() throws Exception {
    assertEquals("""
        Failed[reason=cannot edit ~/d/file: the disk is full.]
        [d, d/file]
        old""", scenario(FULL + "\"$@\"; cat d/file", "edit"));
  }

  @Test
  void a_full_disk_takes_the_folders_made_for_the_file_back() throws Exception {
    assertEquals("""
        Failed[reason=cannot write ~/d/a/b/new: the disk is full.]
        [d, d/file]""", scenario(FULL + "\"$@\"", "write-new"));
  }

  @Test
  void a_disk_without_inodes_is_full_too() throws Exception {
    assertEquals("""
        Failed[reason=cannot make the link ~/d/link: the disk is full.]
        [d, d/file]""", scenario(NO_INODES + "\"$@\"", "link"));
    assertEquals("""
        Failed[reason=cannot make the directory ~/d/dir: the disk is full.]
        [d, d/file]""", scenario(NO_INODES + "\"$@\"", "directory"));
  }

  @Test
  void a_read_only_file_system_is_called_so_by_every_step() throws Exception {
    String there = "\n[d, d/file]";
    assertEquals("Failed[reason=cannot write ~/d/file: the file system is read-only.]" + there, readOnly("write"));
    assertEquals("Failed[reason=cannot write ~/d/a/b/new: the file system is read-only.]" + there, readOnly("write-new"));
    assertEquals("Failed[reason=cannot edit ~/d/file: the file system is read-only.]" + there, readOnly("edit"));
    assertEquals("Failed[reason=cannot make the link ~/d/link: the file system is read-only.]" + there, readOnly("link"));
    assertEquals("Failed[reason=cannot make the directory ~/d/dir: the file system is read-only.]" + there, readOnly("directory"));
    assertEquals("Failed[reason=cannot remove ~/d/file: the file system is read-only.]" + there, readOnly("delete"));
    assertEquals("Failed[reason=cannot set mode and owner of ~/d/file: the file system is read-only.]" + there, readOnly("chmod"));
  }

  @Test
  void a_folder_of_somebody_else_denies_permission() throws Exception {
    Tools.needReadableClasses();
    String theirs = "chmod 755 . d; echo old > d/file; chmod 666 d/file; ";
    assertEquals("""
        Failed[reason=cannot write ~/d/file: permission denied.]
        [d, d/file]""", scenario(theirs + AS_NOBODY, "write"));
    assertEquals("""
        Failed[reason=cannot make the link ~/d/link: permission denied.]
        [d, d/file]""", scenario(theirs + AS_NOBODY, "link"));
    assertEquals("""
        Failed[reason=cannot set mode and owner of ~/d/file: the system does not permit it (the file may be immutable: see `lsattr`).]
        [d, d/file]""", scenario(theirs + AS_NOBODY, "chmod"));
  }

  @Test
  void a_file_of_somebody_else_in_our_folder_is_not_taken_from_its_owner() throws Exception {
    Tools.needReadableClasses();
    assertEquals("""
        Failed[reason=cannot write ~/d/file: only root can give it this owner and group.]
        [d, d/file]
        old""", scenario("chmod 755 .; chmod 777 d; echo old > d/file; (" + AS_NOBODY + "); cat d/file", "write"));
  }

  @Test
  void an_immutable_file_is_not_permitted_to_change() throws Exception {
    Tools.need("chattr");
    String immutable = "mount -t tmpfs tu d; truncate -s 8M d/disk; mkfs.ext4 -q d/disk; mkdir d/m; mount -o loop d/disk d/m; ";
    Tools.need("mkfs.ext4");
    assertEquals("Failed[reason=cannot write ~/d/file: the system does not permit it (the file may be immutable: see `lsattr`).]\n"
        + "[d, d/file, d/lost+found]\nold",
        scenario(immutable + "mount --move d/m " + home + "/d; cd .; echo old > d/file; chattr +i d/file; \"$@\"; cat d/file", "write"));
  }

  @Test
  void another_file_system_is_no_place_to_rename_to() throws Exception {
    assertEquals("""
        Failed[reason=cannot move ~/d/file: it is on another file system.]
        [d, d/file]""", scenario(FULL + "\"$@\"", "rename"));
  }

  @Test
  void a_new_file_gets_what_the_umask_leaves() throws Exception {
    assertEquals("""
        Done[receipt=, created=[~/d/sub, ~/d/sub/file]]
        [d, d/sub, d/sub/file]
        d/sub 0750
        d/sub/file 0640""", scenario("umask 027; \"$@\"", "umask"));
  }

  @Test
  void what_is_writable_is_told_to_a_normal_user_as_it_is() throws Exception {
    Tools.needReadableClasses();
    assertEquals("""
        ~/d DIRECTORY not writable
        ~/d/file FILE not writable
        ~/d/mine FILE writable
        ~/d/new MISSING writable
        ~/closed/file UNREACHABLE not writable
        ~/closed/below/file UNREACHABLE not writable
        /etc/hostname FILE not writable""",
        scenario("chmod 755 .; chmod 777 d; mkdir -m 700 closed; echo > closed/file; echo > d/file; chmod 666 d/file; "
            + "echo > d/mine; chown 65534:65534 d/mine; chmod 444 d/mine; " + AS_NOBODY, "writable"));
  }

  private String readOnly(String step) throws IOException, InterruptedException {
    return scenario(READ_ONLY + "\"$@\"", step);
  }

  /** In a mount namespace, in the home. */
  private String scenario(String script, String step) throws IOException, InterruptedException {
    return Tools.scenario("cd " + home + "; " + script, step, home);
  }
}
