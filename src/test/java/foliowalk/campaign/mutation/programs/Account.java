package foliowalk.campaign.mutation.programs;

/** Two deposits under a lock; each protection can be taken away. */
public final class Account {
  /** A lock made of a monitor, as those of the models are. */
  static final class Guard {
    private boolean held;

    synchronized void take() {
      try {
        while (held) {
          wait();
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      held = true;
    }

    synchronized void give() {
      held = false;
      notifyAll();
    }
  }

  private final Guard guard = new Guard();
  private final boolean open;
  private int balance;

  private Account(boolean open) {
    this.open = open;
  }

  private void deposit() {
    guard.take();
    if (open) {
      balance = balance + 1;
    }
    note();
    guard.give();
  }

  private void note() {}

  private static void unused(Account account) {
    account.note();
  }

  /** Fails with an AssertionError when a deposit is lost. */
  public static void main(String[] args) throws InterruptedException {
    Account account = new Account(args.length == 0);
    Thread other = new Thread(account::deposit);
    other.start();
    account.deposit();
    other.join();
    assert account.balance == 2;
    if (account.balance > 2) {
      unused(account);
    }
  }
}
