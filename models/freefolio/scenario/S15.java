package freefolio.scenario;

/**
 * A folio whose direct-map entry could not be taken away is truncated.
 *
 * <p>The fault fails, the folio stays in the file, and what the callback then does depends on who
 * remembers what: the file's flag says of every folio that its entry has gone, the folio's own bit
 * says what happened. Restoring an entry that is there changes nothing, so that all of this is
 * harmless as long as a restore is idempotent and the next fault tries again.
 *
 * <p>The file has two descriptors, the guest's and another; who closes last evicts. Variants:
 * {@code bit-after}, design f marks the folio after the entry has gone; {@code bit-before}, before,
 * so that after a failure the next fault takes the folio for one whose entry has gone; {@code
 * and-bug}, the bit is combined by AND and so never set, as in one version: the entry is never
 * restored.
 */
final class S15 implements Scenario {
  @Override
  public String variants() {
    return "bit-after, bit-before, and-bug";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    S18.guest(settings);
    settings.folios = 0;
    settings.largeMapping = true;
    settings.descriptors = 2;
    settings.marksBeforeZap = variant.equals("bit-before");
    settings.flavour = variant.equals("and-bug") ? "-and" : "";
  }

  @Override
  public void run(World world) {
    Thread vcpu =
        world.thread(
            "vcpu",
            0,
            current -> {
              world.fault(current, 2);
              world.gmem.fput(current, world.inode);
            });
    world.run(vcpu, world.close(1));
  }
}
