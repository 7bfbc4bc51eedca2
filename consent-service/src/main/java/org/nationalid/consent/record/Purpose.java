package org.nationalid.consent.record;

import java.util.regex.Pattern;
import org.nationalid.platform.problem.Refusal;

/// The registered code of why an app asks, for example `income-tax-return`. A consent holds for one purpose only.
public record Purpose(String code) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}");

    public Purpose {
        if (code == null || !FORM.matcher(code).matches()) throw Refusal.at(ConsentRefusal.PURPOSE_UNKNOWN, "purpose");
    }
}
