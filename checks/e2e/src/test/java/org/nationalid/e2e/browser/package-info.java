/// Chromium, the people who sit before it, and what every page must be for all of them: readable on a small screen and
/// accessible (WCAG 2.2 AA, as far as a program can tell).
package org.nationalid.e2e.browser;
