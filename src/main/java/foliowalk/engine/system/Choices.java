package foliowalk.engine.system;

import java.util.Arrays;

/**
 * What can happen in a state: a reusable list of choices, each one word, with the thread that each
 * moves. Where there is none, either the program has ended or it is a deadlock; where it has ended,
 * daemons may still move.
 */
public final class Choices {
  private int[] values = new int[16];
  private int[] threads = new int[16];
  private int size;
  private boolean ended;
  private int[] heldBack = new int[4];
  private int heldBackSize;

  /** Empties the list, for a state in which the program has not ended and nothing is held back. */
  public void clear() {
    size = 0;
    ended = false;
    heldBackSize = 0;
  }

  /**
   * Appends a choice.
   *
   * @param thread the position in its state of the thread that it moves
   */
  public void add(int choice, int thread) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
      threads = Arrays.copyOf(threads, size * 2);
    }
    values[size] = choice;
    threads[size++] = thread;
  }

  /** Says that every thread that keeps the program alive has ended. */
  public void end() {
    ended = true;
  }

  /** Says that something can happen that is none of the choices, and which choice it would be. */
  public void holdBack(int choice) {
    if (heldBackSize == heldBack.length) {
      heldBack = Arrays.copyOf(heldBack, heldBackSize * 2);
    }
    heldBack[heldBackSize++] = choice;
  }

  /** Number of choices. */
  public int size() {
    return size;
  }

  /** The choice at a position. */
  public int get(int position) {
    return values[position];
  }

  /** The position in its state of the thread that the choice at a position moves. */
  public int thread(int position) {
    return threads[position];
  }

  /** Whether every thread that keeps the program alive has ended. */
  public boolean ended() {
    return ended;
  }

  /** Whether no thread can move and not all have ended. */
  public boolean deadlock() {
    return size == 0 && !ended;
  }

  /**
   * Whether something can happen that is none of the choices, as it is put off for as long as
   * anything else can happen.
   */
  public boolean holdsBack() {
    return heldBackSize > 0;
  }

  /** Number of those. */
  public int heldBack() {
    return heldBackSize;
  }

  /** What is put off, at a position among those. */
  public int heldBack(int position) {
    return heldBack[position];
  }
}
