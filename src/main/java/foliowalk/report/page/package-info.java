/**
 * A report as sections of paragraphs, lists, tables and blocks, and its two forms: Markdown and
 * HTML. Whoever fills a page knows neither.
 */
package foliowalk.report.page;
