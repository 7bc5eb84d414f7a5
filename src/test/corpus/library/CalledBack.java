// What the library calls back of a program runs in steps like everything else: another thread comes between two reads, every
// value of a choice is walked, and a notification wakes one or the other.
// args: equals
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: hashCode
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: compare
// verdict: VIOLATED
// violated: java.lang.AssertionError
// args: notify
// verdict: VIOLATED
// violated: deadlock
// args: loop
// verdict: PROVED
package library;

import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.PriorityBlockingQueue;

class CalledBack {
  static final Object monitor = new Object();
  static volatile int turn;
  static int came;

  /** A key that asks for two looks at what another thread changes. */
  static class Looks implements Comparable<Looks> {
    @Override
    public boolean equals(Object other) {
      int before = turn;
      assert before == turn;
      return other == this;
    }

    @Override
    public int hashCode() {
      return 7;
    }

    @Override
    public int compareTo(Looks other) {
      int before = turn;
      assert before == turn;
      return 0;
    }
  }

  static class Chooses {
    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return new Random().nextInt(3);
    }
  }

  static class Wakes {
    @Override
    public boolean equals(Object other) {
      synchronized (monitor) {
        monitor.notify();
      }
      return false;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  static class Waits {
    @Override
    public boolean equals(Object other) {
      while (turn == 0) {
        Thread.onSpinWait();
      }
      return true;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  static void turns() {
    new Thread(() -> turn = 1).start();
  }

  /** The first of those that wait passes the notification on, the second keeps it. */
  static void waits(boolean passesOn) {
    synchronized (monitor) {
      came++;
      try {
        monitor.wait();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      if (passesOn) {
        monitor.notify();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    switch (args[0]) {
      case "equals" -> {
        ConcurrentHashMap<Looks, Integer> map = new ConcurrentHashMap<>();
        map.put(new Looks(), 1);
        turns();
        map.put(new Looks(), 2);
      }
      case "hashCode" -> {
        ConcurrentHashMap<Chooses, Integer> map = new ConcurrentHashMap<>();
        Chooses key = new Chooses();
        map.put(key, 1);
        assert map.containsKey(key);
      }
      case "compare" -> {
        PriorityBlockingQueue<Looks> queue = new PriorityBlockingQueue<>();
        queue.add(new Looks());
        turns();
        queue.add(new Looks());
      }
      case "notify" -> {
        Thread one = new Thread(() -> waits(true));
        Thread two = new Thread(() -> waits(false));
        one.start();
        two.start();
        boolean both = false;
        while (!both) {
          synchronized (monitor) {
            both = came == 2;
          }
        }
        ConcurrentLinkedQueue<Wakes> queue = new ConcurrentLinkedQueue<>();
        queue.add(new Wakes());
        queue.remove(new Wakes());
        one.join();
        two.join();
      }
      default -> {
        ConcurrentLinkedQueue<Waits> queue = new ConcurrentLinkedQueue<>();
        queue.add(new Waits());
        turns();
        assert queue.contains(new Waits());
      }
    }
  }
}
