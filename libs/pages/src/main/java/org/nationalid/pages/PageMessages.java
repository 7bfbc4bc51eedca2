package org.nationalid.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words that every page shares. Texts: `messages/nid_<tag>.properties`.
@MessageBundle(value = "nid", locale = "en")
public interface PageMessages {
    @Message
    String product();

    @Message
    String skipToContent();

    @Message
    String chooseLanguage();

    @Message
    String problemHeading();

    @Message
    String errorPrefix();

    @Message
    String footer();

    @Message
    String reference(String correlationId);

    @Message
    String back();
}
