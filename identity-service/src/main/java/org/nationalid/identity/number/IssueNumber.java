package org.nationalid.identity.number;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.nationalid.identity.index.BlindIndex;
import org.nationalid.identity.person.PersonId;

/// Gives a person a number that nobody has or had.
@ApplicationScoped
public class IssueNumber {
    /// About one draw in forty passes the filters, so this many failures mean a broken random source.
    private static final int DRAWS_MAX = 10_000;

    private final TakenNumberRepository taken;
    private final BlindIndex blindIndex;
    private final NumberProfile profile;

    IssueNumber(TakenNumberRepository taken, BlindIndex blindIndex, NumberConfig config) {
        this.taken = taken;
        this.blindIndex = blindIndex;
        this.profile = config.profile();
    }

    /// Takes the number in the caller's transaction. Two transactions that draw the same number at once both find it
    /// free; the primary key then lets one of them through.
    @Transactional(Transactional.TxType.MANDATORY)
    public NationalNumber issue(PersonId owner) {
        for (int draw = 0; draw < DRAWS_MAX; draw++) {
            String payload = RandomDigits.draw(NumberProfile.LENGTH - 1);
            String digits = payload + profile.checkDigit(payload);
            if (EasyToGuess.test(digits)) {
                continue;
            }
            UUID index = blindIndex.of("national-number", digits);
            if (!taken.holds(index)) {
                taken.persist(new TakenNumber(index, owner));
                return NationalNumber.of(profile, digits);
            }
        }
        throw new IllegalStateException("no free national number in " + DRAWS_MAX + " draws");
    }
}
