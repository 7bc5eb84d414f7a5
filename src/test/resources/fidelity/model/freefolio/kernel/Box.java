package freefolio.kernel;

public final class Box {
  public boolean flag;

  public void lock() {}

  public void unlock() {}

  public boolean tryget() {
    return true;
  }

  public void put() {}

  public void set_owner(Object owner) {}

  public void check() {}

  public void unknown() {}
}
