package dev.trueup.host.local;

import dev.trueup.fetch.Client;
import dev.trueup.fetch.Patience;
import dev.trueup.fetch.SumDatabaseClient;
import dev.trueup.fetch.Sums;
import dev.trueup.fetch.Talking;
import dev.trueup.host.Network;
import dev.trueup.host.ReadOnlyHost;

/**
 * Other machines are what a host needs to talk to them and to bring things from there. It is made by whoever first does: a plan, which does
 * neither, loads none of it.
 *
 * @param network for those who may ask
 * @param downloader for those who act
 * @param unpacker of what was downloaded
 */
record OtherMachines(Network network, Downloader downloader, Unpacker unpacker) {

  /** @param host whose environment says how others are reached */
  static OtherMachines of(ReadOnlyHost host, Acting acting) {
    var client = new Client(host);
    DownloadCache cache = DownloadCache.of(host.machine(), acting.process());
    Sums sums = new SumDatabaseClient(RememberedTrees.of(host.machine(), acting.process()));
    return new OtherMachines(new Talking(client, sums, Patience.USUAL),
        new Downloader(acting.paths(), acting.process(), cache, client, sums), new Unpacker(acting, cache));
  }
}
