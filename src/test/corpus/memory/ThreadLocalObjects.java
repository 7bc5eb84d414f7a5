// Objects, arrays and locks that one thread has cost nothing: as FinalField, n = m = 0.
// verdict: PROVED
// states: 5
// transitions: 5
// endStates: 1
// schedules: 2
// sameAs: memory.FinalField
package memory;

class ThreadLocalObjects {
  int x;
  ThreadLocalObjects next;

  synchronized int add(int n) {
    x += n;
    return x;
  }

  static void work() {
    ThreadLocalObjects a = new ThreadLocalObjects();
    ThreadLocalObjects b = new ThreadLocalObjects();
    a.next = b;
    b.next = a;
    int[] numbers = new int[3];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = a.next.add(i);
    }
    synchronized (b) {
      b.notifyAll();
    }
    assert numbers[2] == 3;
  }

  public static void main(String[] args) {
    new Thread(ThreadLocalObjects::work).start();
    work();
  }
}
