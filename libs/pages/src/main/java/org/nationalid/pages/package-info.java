/// What every page of the platform shares: the languages, the layout, the look, and the headers that
/// tell a browser what a page may do.
///
/// Invariants: a page works with scripts off (none is ever allowed to run), is never cached, never framed,
/// and exists in every [org.nationalid.pages.Language].
package org.nationalid.pages;
