package freefolio.scenario;

/**
 * A guest's fault whose direct-map entry does not go away.
 *
 * <p>Taking the entry away may need to split a large mapping, and that may fail for lack of memory.
 * The fault must then fail too: the page must not become reachable while the host can still read it
 * through the direct map.
 *
 * <p>Variants: {@code closed}; {@code ignored}, the error is ignored, as in one version of the
 * series; {@code no-flush}, TLBs are not flushed after the entry has gone, an option that one
 * version had.
 */
final class S19 implements Scenario {
  @Override
  public String variants() {
    return "closed, ignored, no-flush";
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
    settings.failsClosed = !variant.equals("ignored");
    settings.flushesAfterZap = !variant.equals("no-flush");
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void run(World world) {
    world.run(world.vcpu(0, 2), world.punch_hole(1));
  }
}
