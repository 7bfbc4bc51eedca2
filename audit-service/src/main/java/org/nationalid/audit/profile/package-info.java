/// What a country's law says about keeping: for how long, and whether the purpose of an access may be kept at all.
package org.nationalid.audit.profile;
