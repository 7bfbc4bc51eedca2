package org.nationalid.portal.verify;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words around checking a proof. Texts: `messages/verify_<tag>.properties`, in the order of this list.
@MessageBundle(value = "verify", locale = "en")
public interface VerifyMessages {
    @Message
    String title();

    @Message
    String door();

    @Message
    String lead();

    @Message
    String stays();

    @Message
    String needsScripts();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String text();

    @Message
    String textHint();

    @Message
    String keys();

    @Message
    String keysFrom(String address);

    @Message
    String keysOwn();

    @Message
    String keysAbsent();

    @Message
    String start();

    @Message
    String button();

    @Message
    String running();

    @Message
    String result();

    @Message
    String close();

    @Message
    String holds();

    @Message
    String holdsMeans();

    @Message
    String fails();

    @Message
    String failsMeans();

    @Message
    String checked();

    @Message
    String step(String name);

    @Message
    String means(String name);

    @Message
    String state(String name);

    @Message
    String absent(String name);

    @Message
    String reason(String code);

    @Message
    String facts();

    @Message
    String fact(String name);

    @Message
    String content();

    @Message
    String field(String name);

    @Message
    String proves();

    @Message
    String provesNot();

    @Message
    String foreign();
}
