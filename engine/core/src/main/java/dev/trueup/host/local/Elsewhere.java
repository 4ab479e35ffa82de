package dev.trueup.host.local;

import dev.trueup.fetch.Client;
import dev.trueup.fetch.Patience;
import dev.trueup.fetch.SumDatabaseClient;
import dev.trueup.fetch.Sums;
import dev.trueup.fetch.Talking;
import dev.trueup.host.Network;
import dev.trueup.host.ReadOnlyHost;

/**
 * Elsewhere is what a host needs for other machines. It is made by whoever first talks or fetches: a plan, which does neither, loads none of it.
 *
 * @param network for those who may ask
 * @param downloader for those who act
 */
record Elsewhere(Network network, Downloader downloader) {

  /** @param host whose environment says how others are reached */
  static Elsewhere of(ReadOnlyHost host, LocalPaths paths, ProcessStatus process) {
    var client = new Client(host);
    Sums sums = new SumDatabaseClient(RememberedTrees.of(host.machine(), process));
    return new Elsewhere(new Talking(client, sums, Patience.USUAL),
        new Downloader(paths, process, DownloadCache.of(host.machine(), process), client, sums));
  }
}
