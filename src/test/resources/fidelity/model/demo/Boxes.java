package demo;

import freefolio.kernel.Box;
import freefolio.kernel.Kernel;

public final class Boxes {
  @Kernel(file = "mm/box.c", function = "box_in_step")
  boolean box_in_step(Box b) {
    b.lock();
    if (!b.tryget()) {
      b.unlock();
      return false;
    }
    b.set_owner(null);
    b.put();
    b.unlock();
    return true;
  }

  @Kernel(file = "mm/box.c", function = "box_reordered")
  void box_reordered(Box b) {
    b.lock();
    b.flag = true;
    b.unlock();
  }

  @Kernel(file = "mm/box.c", function = "box_lacks_one")
  void box_lacks_one(Box b) {
    b.lock();
    helper(b);
    b.unlock();
  }

  private void helper(Box b) {
    b.put();
    b.unknown();
  }

  @Kernel(file = "mm/box.c", function = "box_has_more")
  void box_has_more(Box b) {
    b.lock();
    b.unlock();
  }

  @Kernel(file = "mm/box.c", function = "box_configured")
  void box_configured(Box b) {
    b.lock();
    b.put();
    b.unlock();
  }

  @Kernel(file = "mm/box.c", function = "box_macros")
  void box_macros(Box b) {
    if (!b.tryget()) {
      return;
    }
    b.flag = true;
    b.flag = false;
    b.unlock();
  }

  @Kernel(file = "mm/box.c", function = "box_broken")
  void box_broken(Box b) {
    b.lock();
    b.put();
    b.unlock();
  }

  @Kernel(file = "mm/box.c", function = "box_older_name")
  void box_older_name(Box b) {
    b.put();
  }

  @Kernel(file = "mm/box.c", function = "box_in_other_file")
  void box_in_other_file(Box b) {
    b.put();
  }

  @Kernel(file = "mm/box.c", function = "box_gone")
  void box_gone(Box b) {
    box_in_other_file(b);
  }

  @Kernel(file = "mm/box.c", function = "box_explained")
  void box_explained(Box b) {
    b.check();
    b.put();
    b.flag = true;
  }
}
