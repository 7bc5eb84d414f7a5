package freefolio.scenario;

import freefolio.kernel.Task;

/**
 * A folio that was allocated ahead and never used is truncated.
 *
 * <p>fallocate() puts the folio into the file and leaves it in the direct map; only the first fault
 * takes it out. The file's flag says that its folios are out, so that designs which go by it
 * restore what was never taken away. The folio's own bit is clear, and nothing is done.
 *
 * <p>Variants: {@code default}, fallocate() against the hole; {@code faulted}, against a guest's
 * fault on the same page; {@code user}, a fault of user space against the hole. Both close the file
 * afterwards.
 */
final class S16 implements Scenario {
  @Override
  public String variants() {
    return "default, faulted, user";
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
    boolean user = world.variant.equals("user");
    boolean faulted = world.variant.equals("faulted");
    world.run(
        world.thread(user ? "user" : "fallocate", 0, current -> first(world, current, user)),
        world.thread(faulted ? "vcpu" : "punch", 1, current -> second(world, current, faulted)));
  }

  private static void first(World world, Task current, boolean user) {
    if (user) {
      world.gmem.kvm_gmem_fault_user_mapping(current, world.mapping, 0);
      world.munmap(current);
    } else {
      world.gmem.kvm_gmem_allocate(current, world.mapping, 0);
    }
    world.gmem.fput(current, world.inode);
  }

  private static void second(World world, Task current, boolean faulted) {
    if (faulted) {
      world.fault(current, 1);
    } else {
      world.gmem.kvm_gmem_punch_hole(current, world.mapping, 0, 0);
    }
    world.gmem.fput(current, world.inode);
  }
}
