package example;

/** Money that moves while both accounts are locked. */
public class Account {
  private final String name;
  private int balance;

  public Account(String name, int balance) {
    this.name = name;
    this.balance = balance;
  }

  /** Locks this account first, so two opposite transfers can wait for each other. */
  public void transferTo(Account other, int amount) {
    synchronized (this) {
      synchronized (other) {
        balance -= amount;
        other.balance += amount;
      }
    }
  }

  /** Locks in the order of the names. */
  public void transferInOrderTo(Account other, int amount) {
    boolean first = name.compareTo(other.name) < 0;
    synchronized (first ? this : other) {
      synchronized (first ? other : this) {
        balance -= amount;
        other.balance += amount;
      }
    }
  }

  public synchronized int balance() {
    return balance;
  }
}
