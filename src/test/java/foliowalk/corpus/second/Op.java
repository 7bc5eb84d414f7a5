package foliowalk.corpus.second;

/**
 * One operation of a thread; what the operands mean stands at the kind.
 *
 * @param kind what it does
 */
record Op(Kind kind, int a, int b, int c) {

  /** Operations. {@code r} is a number register, {@code q} a reference register of the frame. */
  enum Kind {
    /** r[a] = b. */
    CONST,
    /** r[a] += b. */
    ADD,
    /** r[a] = r[a] * 3 + r[b]. */
    MIX,
    /** r[a] = variable b. */
    READ,
    /** variable a = r[b] + c. */
    WRITE,
    /** variable a = b. */
    SET,
    /** Enters monitor a. */
    ENTER,
    /** Leaves monitor a. */
    EXIT,
    /** Waits on monitor a; b is 1 when with a limit of time. */
    WAIT,
    NOTIFY,
    NOTIFY_ALL,
    START,
    /** r[a] = whether thread b is alive. */
    ALIVE,
    INTERRUPT,
    /** r[a] = own status, which is cleared. */
    INTERRUPTED,
    /** r[a] = status of thread b. */
    IS_INTERRUPTED,
    SLEEP,
    /** Parks; a is 1 when with a limit of time. */
    PARK,
    UNPARK,
    /** q[a] = a new object. */
    NEW,
    /** q[a] = q[b]. */
    MOVE,
    /** q[a] = slot b. */
    LOAD,
    /** slot a = q[b], or null when b is negative. */
    STORE,
    /** r[a] = final field of q[b], when that is not null. */
    GET_FINAL,
    /** final field of q[a] = b. */
    PUT_FINAL,
    /** r[a] = plain field of q[b], when that is not null. */
    GET_PLAIN,
    PUT_PLAIN,
    /** q[a] = link of q[b], when that is not null. */
    GET_LINK,
    /** link of q[a] = q[b], when the first is not null. */
    PUT_LINK,
    /** Field c of q[a] = field c of q[b]: the final one, the plain one, the link. */
    COPY_FIELD,
    /** r[a] = whether q[b] is null. */
    IS_NULL,
    /** r[a] = whether q[b] == q[c]. */
    SAME,
    /** r[a] = whether r[b] == r[c]. */
    EQUAL,
    /** q[a] = element b of the array of references. */
    LOAD_ELEMENT,
    /** Element a of the array of references = q[b]. */
    STORE_ELEMENT,
    /** q[a] = item b of the list; to c when it has none there. */
    ITEM,
    /** Adds q[a] to the list, if it has room. */
    ADD_ITEM,
    /** Removes the first item of the list, if it has one. */
    REMOVE_ITEM,
    /** r[a] = number of items of the list. */
    COUNT_ITEMS,
    /** Takes the flag, if it is free; r[a] = whether it was. */
    TAKE,
    /** Gives the flag back. */
    GIVE,
    /** Initialises class a. */
    INITIALISE,
    /** r[a] = static field of class b. */
    GET_STATIC,
    /** static field of class a = b. */
    PUT_STATIC,
    /** static field of class a = r[b]. */
    COPY_STATIC,
    /** r[a] = element c of array b. */
    GET_ELEMENT,
    /** element c of array b = r[a]. */
    PUT_ELEMENT,
    /** Goes to c unless r[a] == b. */
    UNLESS,
    GOTO,
    /** Goes on or to c, by choice. */
    EITHER,
    THROW,
    /** Throws again what the handler caught. */
    RETHROW,
    RETURN
  }
}
