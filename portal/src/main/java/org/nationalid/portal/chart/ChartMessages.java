package org.nationalid.portal.chart;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The words around figures. Texts: `messages/chart_<tag>.properties`, in the order of this list.
@MessageBundle(value = "chart", locale = "en")
public interface ChartMessages {
    @Message
    String title();

    @Message
    String asCharts();

    @Message
    String notice();

    @Message
    String backToEntries();

    @Message
    String period(String from, String to);

    @Message
    String timeWrong();

    @Message
    String tooLong();

    @Message
    String tooCostly();

    @Message
    String nothing();

    @Message
    String perDay();

    @Message
    String day();

    @Message
    String perParty();

    @Message
    String perReason();

    @Message
    String reason();

    @Message
    String count();

    @Message
    String table();

    @Message
    String total(long success, long failure);
}
