package org.nationalid.pages;

/// One entry of the language switch.
public record LanguageLink(String tag, String name, String href, boolean current) {}
