package freefolio.kernel;

/** What a slot of i_pages can hold: a {@link Folio} or a {@link Shadow}. */
public abstract sealed class Entry permits Folio, Shadow {}
