package org.nationalid.portal.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words of the citizen's history. Texts: `messages/history_<tag>.properties`, in the order of this list.
@MessageBundle(value = "history", locale = "en")
public interface HistoryMessages {
    @Message
    String anybody();

    @Message
    String everybody();

    @Message
    String from();

    @Message
    String to();

    @Message
    String dayWrong();

    @Message
    String show();

    @Message
    String showAll();

    @Message
    String noneSuch();

    @Message
    String somebody();

    @Message
    String officer();

    @Message
    String system();

    @Message
    String systemName(String service);

    @Message
    String reason(String code);

    @Message
    String notMe();

    @Message
    String notMeLead();

    @Message
    String keepProof();

    @Message
    String keepProofWhy();

    @Message
    String stopSharing();

    @Message
    String stopSharingHow();

    @Message
    String report();

    @Message
    String reportTo(String contact);

    @Message
    String reportToOffice();

    @Message
    String reportWith();

    @Message
    String changeAlias();

    @Message
    String changeAliasWhy();

    @Message
    String codeWarning();

    @Message
    String back();
}
