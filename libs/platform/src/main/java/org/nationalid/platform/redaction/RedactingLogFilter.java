package org.nationalid.platform.redaction;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// The last line of defence: whatever looks like a national number, an alias or a phone number loses its digits
/// before it is written, in the message and in what was thrown. Identifiers in hexadecimal with dashes stay readable.
@LoggingFilter(name = "redact")
public final class RedactingLogFilter implements Filter {
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![0-9-])(?<![0-9-][a-fA-F]{1,12})\\+?\\d(?:[ -]?\\d){9,18}(?![0-9a-fA-F-])");

    private static final PatternFormatter MESSAGE_ONLY = new PatternFormatter("%m");

    @Override
    public boolean isLoggable(LogRecord logRecord) {
        if (logRecord instanceof ExtLogRecord extended) {
            String message = MESSAGE_ONLY.formatMessage(extended);
            String redacted = redact(message);
            if (!redacted.equals(message)) {
                extended.setMessage(redacted, ExtLogRecord.FormatStyle.NO_FORMAT);
            }
            if (extended.getThrown() != null) {
                extended.setThrown(RedactedThrowable.of(extended.getThrown()));
            }
        }
        return true;
    }

    static String redact(String message) {
        return LONG_NUMBER.matcher(message).replaceAll("[number]");
    }
}
