package freefolio.scenario;

/**
 * A folio that was allocated ahead and never used is truncated.
 *
 * <p>fallocate() puts the folio into the file and leaves it in the direct map; only the first fault
 * takes it out. The file's flag says that its folios are out, so that designs which go by it
 * restore what was never taken away. The folio's own bit is clear, and nothing is done.
 *
 * <p>Variants: {@code default}, fallocate() against the hole; {@code faulted}, against a guest's
 * fault on the same page, and the file is closed afterwards.
 */
final class S16 implements Scenario {
  @Override
  public String variants() {
    return "default, faulted";
  }

  @Override
  public int cpus(Settings settings) {
    return 2;
  }

  @Override
  public void configure(Settings settings, String variant) {
    S18.guest(settings);
    settings.folios = 0;
    settings.descriptors = 2;
  }

  @Override
  public void run(World world) {
    Thread fallocate =
        world.thread(
            "fallocate",
            0,
            current -> {
              world.gmem.kvm_gmem_allocate(current, world.mapping, 0);
              world.gmem.fput(current, world.inode);
            });
    boolean faulted = world.variant.equals("faulted");
    Thread other =
        world.thread(
            faulted ? "vcpu" : "punch",
            1,
            current -> {
              if (faulted) {
                world.fault(current, 1);
              } else {
                world.gmem.kvm_gmem_punch_hole(current, world.mapping, 0, 0);
              }
              world.gmem.fput(current, world.inode);
            });
    world.run(fallocate, other);
  }
}
