package org.nationalid.identity.alias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_LIMIT_REACHED;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_UNKNOWN;
import static org.nationalid.identity.alias.AliasRefusal.ALIAS_USED_UP;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.nationalid.identity.RunningService;
import org.nationalid.identity.person.PersonId;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RefusalCode;

/// The policies of aliases against a real database.
@QuarkusTest
@RunningService
class IssueAliasTest {
    private final IssueAlias issueAlias;
    private final UseAlias useAlias;

    IssueAliasTest(IssueAlias issueAlias, UseAlias useAlias) {
        this.issueAlias = issueAlias;
        this.useAlias = useAlias;
    }

    @Test
    void leadsBackToItsOwner() {
        PersonId owner = someone();
        AliasNumber alias = issue(owner, AliasType.PERPETUAL);
        assertThat(useAlias.use(alias)).isEqualTo(owner);
        assertThat(useAlias.use(alias)).isEqualTo(owner);
    }

    @Test
    void givesOnePerpetualAliasAtATime() {
        PersonId owner = someone();
        issue(owner, AliasType.PERPETUAL);
        refuses(() -> issue(owner, AliasType.PERPETUAL), ALIAS_LIMIT_REACHED);
    }

    @Test
    void givesAnotherTemporaryAliasWhenOneIsUsedUp() {
        PersonId owner = someone();
        AliasNumber first = issue(owner, AliasType.TEMPORARY);
        for (int more = 0; more < 4; more++) {
            issue(owner, AliasType.TEMPORARY);
        }
        refuses(() -> issue(owner, AliasType.TEMPORARY), ALIAS_LIMIT_REACHED);
        useAlias.use(first);
        useAlias.use(first);
        assertThat(issue(owner, AliasType.TEMPORARY)).isNotEqualTo(first);
    }

    @Test
    void knowsNobodyUnderDigitsThatWereNeverGiven() {
        refuses(() -> useAlias.use(AliasNumber.draw()), ALIAS_UNKNOWN);
    }

    @Test
    void letsOnlyTwoOfManyAtOnceUseAOneTimeAlias() throws Exception {
        AliasNumber alias = issue(someone(), AliasType.ONE_TIME);
        List<Future<Boolean>> attempts = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int attempt = 0; attempt < 6; attempt++) {
                attempts.add(threads.submit(() -> succeeds(alias)));
            }
        }
        int succeeded = 0;
        for (Future<Boolean> attempt : attempts) {
            succeeded += attempt.get() ? 1 : 0;
        }
        assertThat(succeeded).isEqualTo(2);
    }

    private boolean succeeds(AliasNumber alias) {
        try {
            QuarkusTransaction.requiringNew().run(() -> useAlias.use(alias));
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(ALIAS_USED_UP);
            return false;
        }
    }

    private AliasNumber issue(PersonId owner, AliasType type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issueAlias.issue(owner, type, Instant.now()))
                .number();
    }

    private static PersonId someone() {
        return new PersonId(UUID.randomUUID());
    }

    private static void refuses(Runnable attempt, RefusalCode code) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
