package freefolio.scenario;

/**
 * Soft offline of a page that a guest has mapped.
 *
 * <p>Soft offline removes a clean page with no reference but the cache's, as reclaim would, without
 * asking whether the mapping is unevictable. A guest's mapping holds no reference, so the page goes
 * while the guest has it, its direct-map entry comes back, and a further fault makes a second page
 * for the same frame. An open lead, found by reading only; a reference from elsewhere blocks it.
 *
 * <p>The guest's page is mapped at the start; the guest faults once more, and then closes the file.
 * Variants: {@code default}, as described; {@code mended}, soft offline leaves unevictable mappings
 * alone.
 */
final class S20 implements Scenario {
  @Override
  public String variants() {
    return "default, mended";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    S18.guest(settings);
    settings.mapped = true;
    settings.mended = variant.equals("mended");
  }

  @Override
  public void run(World world) {
    Thread vcpu =
        world.thread(
            "vcpu",
            1,
            current -> {
              world.fault(current, 1);
              world.gmem.fput(current, world.inode);
            });
    world.run(world.reclaim("soft-offline", 0, world.cached(0)), vcpu);
  }
}
