package org.nationalid.auditexport.file;

/// Keeps spreadsheets from taking a cell for a formula (OWASP, CSV injection): a cell that begins with a character that
/// starts one gets an apostrophe in front. A cell that begins with an apostrophe gets another, so that removing one
/// leading apostrophe always gives the value back.
final class SpreadsheetText {
    /// ASCII starters, the control characters that programs skip before them, and the full-width forms that some
    /// programs fold.
    private static final String STARTERS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    static String of(String value) {
        return !value.isEmpty() && STARTERS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
