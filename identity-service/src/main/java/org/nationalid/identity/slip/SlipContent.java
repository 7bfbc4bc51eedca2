package org.nationalid.identity.slip;

import java.time.Instant;
import org.nationalid.identity.alias.AliasNumber;
import org.nationalid.identity.number.NationalNumber;
import org.nationalid.identity.person.PersonName;

/// What the citizen is handed on paper.
public record SlipContent(NationalNumber nationalNumber, AliasNumber alias, PersonName name, Instant enrolledAt) {}
