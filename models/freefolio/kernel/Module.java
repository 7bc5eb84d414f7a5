package freefolio.kernel;

import java.util.concurrent.atomic.AtomicInteger;

/** A loaded module: its reference count, and whether its text is still there. */
public final class Module {
  /** The count of a module that is being unloaded: no further reference is given out. */
  private static final int GOING = -1;

  private final AtomicInteger refcnt;

  @Lifetime({"loaded", "unloaded"})
  private volatile boolean freed;

  public Module(int references) {
    this.refcnt = new AtomicInteger(references);
  }

  @Kernel(file = "kernel/module/main.c", function = "module_put")
  public void module_put() {
    refcnt.decrementAndGet();
  }

  /** False if somebody has a reference; unloading then fails with -EWOULDBLOCK. */
  @Kernel(file = "kernel/module/main.c", function = "try_stop_module")
  public boolean try_stop_module() {
    return refcnt.compareAndSet(0, GOING);
  }

  /** The exit function has returned. */
  @Kernel(file = "kernel/module/main.c", function = "free_module")
  public void free_module() {
    freed = true;
  }

  /** Checks I9 for the execution of one piece of the module's text. */
  public void text(String what) {
    if (freed) {
      throw new ModuleTextGone(what + " runs after the module has been unloaded");
    }
  }
}
