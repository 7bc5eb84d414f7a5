package freefolio.scenario;

/**
 * A guest's fault against a hole punched over its page.
 *
 * <p>A guest_memfd page is mapped in the guest without a reference: the fault holds one from the
 * lookup until the entry is installed, and whoever removes the page takes the entry away first. A
 * fault that overlaps the removal finds under mmu_lock that an invalidation is going on or has been
 * since, and starts again. The page goes back to the allocator in between, and the second try may
 * get the same one.
 *
 * <p>Variants: {@code default}; {@code no-retry}, the fault does not look for an invalidation;
 * {@code no-recheck}, the lookup does not look at the folio's mapping again once it has the lock.
 * The last two are mutants, no kernel's history.
 */
final class S18 implements Scenario {
  @Override
  public String variants() {
    return "default, no-retry, no-recheck";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    guest(settings);
    settings.checksSequence = !variant.equals("no-retry");
    settings.rechecksMapping = !variant.equals("no-recheck");
  }

  /** A guest_memfd file with one page that was mapped once, and one more page in the machine. */
  static void guest(Settings settings) {
    settings.user = Settings.User.GUEST;
    settings.hashed = false;
    settings.evictable = false;
    settings.slots = 1;
    settings.freeFrames = 1;
  }

  @Override
  public boolean repeats() {
    return true;
  }

  @Override
  public void run(World world) {
    int tries = world.variant.equals("default") ? 2 : 1; // mutants fail on the first
    world.run(world.vcpu(0, tries), world.punch_hole(1));
  }
}
