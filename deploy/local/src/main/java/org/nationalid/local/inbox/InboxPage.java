package org.nationalid.local.inbox;

import java.util.List;
import java.util.stream.Collectors;

/// The page that lists messages. It refreshes itself every three seconds and needs no script.
final class InboxPage {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta http-equiv="refresh" content="3">
              <title>Inbox – sandbox text messages</title>
              <style>
                body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
                       color: #0b0c0c; background: #fff }
                li { list-style: none; border-left: .3rem solid #1d70b8; padding: .5rem 1rem; margin: 1rem 0; background: #f3f2f1 }
                ul { padding: 0 } p { margin: .2rem 0; overflow-wrap: anywhere } .about { color: #505a5f; font-size: 1rem }
              </style>
            </head>
            <body>
              <main>
                <h1>Inbox</h1>
                <p class="about">Sandbox only. In production these messages go to the citizens' phones.</p>
                %s
              </main>
            </body>
            </html>
            """;

    private InboxPage() {}

    static String of(List<Message> messages) {
        if (messages.isEmpty()) return PAGE.formatted("<p>No message yet.</p>");
        return PAGE.formatted(
                messages.stream().map(InboxPage::item).collect(Collectors.joining("\n", "<ul>", "</ul>")));
    }

    private static String item(Message message) {
        return "<li><p class=\"about\">To %s at <time>%s</time></p><p lang=\"%s\">%s</p></li>"
                .formatted(
                        escaped(message.to()),
                        message.receivedAt(),
                        escaped(message.language()),
                        escaped(message.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
