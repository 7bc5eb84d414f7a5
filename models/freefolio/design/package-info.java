/**
 * The candidate contracts for ->free_folio, one a class, behind {@link freefolio.design.Design}.
 */
package freefolio.design;
