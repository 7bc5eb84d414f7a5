package foliowalk.library.java.util.concurrent;

/** Model of {@link java.util.concurrent.TimeUnit}. */
public enum TimeUnit {
  NANOSECONDS(1),
  MICROSECONDS(1_000),
  MILLISECONDS(1_000_000),
  SECONDS(1_000_000_000),
  MINUTES(60_000_000_000L),
  HOURS(3_600_000_000_000L),
  DAYS(86_400_000_000_000L);

  private final long nanos;

  TimeUnit(long nanos) {
    this.nanos = nanos;
  }

  private long to(long duration, long unit) {
    if (nanos <= unit) {
      return duration / (unit / nanos);
    }
    long ratio = nanos / unit;
    if (duration > Long.MAX_VALUE / ratio) {
      return Long.MAX_VALUE;
    }
    return duration < -(Long.MAX_VALUE / ratio) ? Long.MIN_VALUE : duration * ratio;
  }

  public long convert(long duration, java.util.concurrent.TimeUnit unit) {
    return ((TimeUnit) (Object) unit).to(duration, nanos);
  }

  public long toNanos(long duration) {
    return to(duration, 1);
  }

  public long toMicros(long duration) {
    return to(duration, 1_000);
  }

  public long toMillis(long duration) {
    return to(duration, 1_000_000);
  }

  public long toSeconds(long duration) {
    return to(duration, 1_000_000_000);
  }

  public long toMinutes(long duration) {
    return to(duration, 60_000_000_000L);
  }

  public long toHours(long duration) {
    return to(duration, 3_600_000_000_000L);
  }

  public long toDays(long duration) {
    return to(duration, 86_400_000_000_000L);
  }

  public void sleep(long duration) throws InterruptedException {
    if (duration > 0) {
      Thread.sleep(Math.max(1, toMillis(duration)));
    }
  }
}
