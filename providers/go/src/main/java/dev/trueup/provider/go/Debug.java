package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code GODEBUG} may hold: {@code name=value} with commas between. */
final class Debug {

  /** The names of internal/godebugs and of the runtime, Go 1.26, and those that were taken away since 1.21. */
  private static final Set<String> KNOWN = Set.of(
      ("adaptivestackstart allowmultiplevcs asyncpreemptoff asynctimerchan cgocheck checkfinalizers clobberfree containermaxprocs"
          + " cryptocustomrand dataindependenttiming decoratemappings disablethp dontfreezetheworld efence embedfollowsymlinks execerrdot"
          + " fips140 fips140ems gccheckmark gcpacertrace gcshrinkstackoff gcstoptheworld gctrace gocachehash gocachetest gocacheverify"
          + " gotestjsonbuildtext gotypesalias harddecommit htmlmetacontenturlescape http2client http2debug http2server httpcookiemaxnum"
          + " httplaxcontentlength httpmuxgo121 httpservecontentkeepheaders inittrace installgoroot invalidptr jstmpllitinterp madvdontneed"
          + " multipartfiles multipartmaxheaders multipartmaxparts multipathtcp netdns netedns0 panicnil profstackdepth randautoseed"
          + " randseednop rsa1024min sbrk scavtrace scheddetail schedtrace tarinsecurepath tls10server tls3des tlskyber tlsmaxrsasize"
          + " tlsmlkem tlsrsakex tlssecpmlkem tlssha1 tlsunsafeekm toolchaintrace traceadvanceperiod traceallocfree tracebackancestors"
          + " tracebacklabels tracecheckstackownership tracefpunwindoff updatemaxprocs urlmaxqueryparams urlstrictcolons winreadlinkvolume"
          + " winsymlink x509keypairleaf x509negativeserial x509rsacrt x509sha1 x509sha256skid x509usefallbackroots x509usepolicies zipinsecurepath"
          + " cpu.all").split(" "));

  private Debug() {}

  static List<Diagnostic> judge(String value) {
    var found = new ArrayList<Diagnostic>();
    for (String setting : value.split(",")) {
      String name = setting.strip().split("=", 2)[0];
      if (!KNOWN.contains(name) && !name.startsWith("cpu.")) {
        found.add(Advice.unknownDebug(name));
      }
      if (setting.strip().equals("asyncpreemptoff=1")) {
        found.add(Advice.asyncPreemption());
      }
    }
    return found;
  }
}
