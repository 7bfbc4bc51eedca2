package org.nationalid.auth.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.nationalid.auth.Fingers.RIGHT_INDEX;
import static org.nationalid.auth.Fingers.bind;
import static org.nationalid.auth.Fingers.image;
import static org.nationalid.auth.Fingers.live;
import static org.nationalid.auth.Fingers.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.nationalid.auth.Citizen;
import org.nationalid.auth.Database;
import org.nationalid.auth.RunningService;
import org.nationalid.auth.factor.AuthRef;
import org.nationalid.biometrics.feature.FingerprintFeatures;
import org.nationalid.biometrics.sample.FingerPosition;
import org.nationalid.biometrics.sample.FingerprintSample;
import org.nationalid.biometrics.sample.SampleDecoder;
import org.nationalid.biometrics.sample.SampleFormat;
import org.nationalid.biometrics.template.KeyVersion;
import org.nationalid.biometrics.template.MatchDecision;
import org.nationalid.biometrics.template.MatchThresholds;
import org.nationalid.biometrics.template.ProtectedProbe;
import org.nationalid.biometrics.template.ProtectedTemplate;
import org.nationalid.biometrics.template.TargetFmr;
import org.nationalid.biometrics.template.TemplateComparison;
import org.nationalid.biometrics.template.TemplateKey;
import org.nationalid.biometrics.template.TemplateKeys;
import org.nationalid.biometrics.template.TemplateProtector;

/// A service whose operator has raised the key versions: fingers come from before.
@QuarkusTest
@RunningService
@TestProfile(KeyRenewalTest.AfterALeak.class)
class KeyRenewalTest {
    private static final long FINGER = 1;
    private static final long STRANGER = 3;
    private static final KeyVersion REVOKED = new KeyVersion(1, 1);
    private static final KeyVersion LEAKED = new KeyVersion(2, 1);
    private static final KeyVersion NEXT_OUTER = new KeyVersion(2, 2);
    private static final KeyVersion NEXT_INNER = new KeyVersion(3, 2);
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05Z");

    /// Fingers are bound under version 3 now, those of version 2 are renewed, those of version 1 are revoked. The tests
    /// start the renewal themselves.
    public static class AfterALeak implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "nid.auth.fingerprint.key-version.inner", "3",
                    "nid.auth.fingerprint.key-version.oldest-inner", "2",
                    "nid.auth.fingerprint.key-version.outer", "2",
                    "quarkus.scheduler.enabled", "false");
        }
    }

    private final Database database;
    private final TemplateProtector protector;
    private final TemplateKeys keys;
    private final TemplateSeal seal;
    private final EnrolmentRepository enrolments;
    private final FingerprintTemplateRepository templates;
    private final RenewOuterKeys renewOuterKeys;
    private final RenewInnerKey renewInnerKey;
    private final RekeyTemplates rekeyTemplates;
    private final RemoveFingerprints removeFingerprints;
    private final Citizen citizen = Citizen.someone();
    private final AuthRef reference = new AuthRef(citizen.authRef());
    private final UUID authenticator = UUID.randomUUID();

    KeyRenewalTest(
            Database database,
            TemplateProtector protector,
            TemplateKeys keys,
            TemplateSeal seal,
            EnrolmentRepository enrolments,
            FingerprintTemplateRepository templates,
            RenewOuterKeys renewOuterKeys,
            RenewInnerKey renewInnerKey,
            RekeyTemplates rekeyTemplates,
            RemoveFingerprints removeFingerprints) {
        this.database = database;
        this.protector = protector;
        this.keys = keys;
        this.seal = seal;
        this.enrolments = enrolments;
        this.templates = templates;
        this.renewOuterKeys = renewOuterKeys;
        this.renewInnerKey = renewInnerKey;
        this.rekeyTemplates = rekeyTemplates;
        this.removeFingerprints = removeFingerprints;
    }

    @Test
    void theNextOuterKeyNeedsNoOwner() {
        FingerprintTemplate first = enrolled(0, LEAKED);
        FingerprintTemplate second = enrolled(1, LEAKED);
        renewOuterKeys.renew();
        assertThat(stored()).hasSize(2).allSatisfy(template -> {
            assertThat(template.version()).isEqualTo(NEXT_OUTER);
            assertThat(template.opened(seal).orElseThrow().version()).isEqualTo(NEXT_OUTER);
            assertThat(template.authenticatorId()).isEqualTo(authenticator);
            assertThat(template.position()).isEqualTo(FingerPosition.RIGHT_INDEX);
            assertThat(template.boundAt()).isEqualTo(LONG_AGO);
            assertThat(template.key()).isNotIn(first.key(), second.key());
        });
        shows(image(FINGER, 2)).statusCode(200);
    }

    @Test
    void theNextOuterKeyMakesALeakedTemplateWorthless() {
        ProtectedTemplate leaked = enrolled(0, LEAKED).opened(seal).orElseThrow();
        renewOuterKeys.renew();
        isWorthless(leaked, NEXT_OUTER);
    }

    @Test
    void theNextOuterKeyWaitsForWhoeverChangesTheFingers() {
        enrolled(0, LEAKED);
        waitsForWhoeverHolds(() -> rekeyTemplates.rekey(reference));
        assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(NEXT_OUTER);
    }

    @Test
    void aRemovalWaitsForWhoeverRenewsTheFingers() {
        enrolled(0, LEAKED);
        waitsForWhoeverHolds(() -> removeFingerprints.remove(reference, Instant.now()));
        assertThat(stored()).isEmpty();
    }

    @Test
    void aNodeWithLowerVersionsTakesNothingBack() {
        FingerprintTemplate later = enrolled(0, new KeyVersion(2, 3));
        renewOuterKeys.renew();
        assertThat(stored()).extracting(FingerprintTemplate::key).containsExactly(later.key());
        shows(image(FINGER, 1)).statusCode(200);
        assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(new KeyVersion(3, 3));
    }

    @Test
    void aTemplateThatCannotBeReadHoldsUpNobodyElse() {
        Citizen other = Citizen.someone();
        FingerprintTemplate broken = enrolled(other, 0, LEAKED);
        database.update("update fingerprint_template set sealed_template = 'x' where auth_ref = ?", other);
        enrolled(0, LEAKED);
        renewOuterKeys.renew();
        assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(NEXT_OUTER);
        assertThat(templates.ofCitizen(new AuthRef(other.authRef())))
                .extracting(FingerprintTemplate::key)
                .containsExactly(broken.key());
    }

    @Test
    void theNextOuterKeyForgivesNoFailures() {
        enrolled(0, LEAKED);
        shows(image(STRANGER, 0)).statusCode(401);
        renewOuterKeys.renew();
        assertThat(database.rowsOf(citizen, "fingerprint_enrolment"))
                .containsExactly("(" + citizen.authRef() + ",2,1,)");
    }

    @Test
    void aFingerMatchesWhileItsTemplatesHaveDifferentVersions() {
        enrolled(0, LEAKED);
        enrolled(1, NEXT_OUTER);
        shows(image(FINGER, 2)).statusCode(200);
    }

    @Test
    void aStrongMatchCapturesTheFingerIntoTheNextInnerKey() {
        FingerprintTemplate first = enrolled(0, LEAKED);
        FingerprintTemplate second = enrolled(1, LEAKED);
        shows(image(FINGER, 2)).statusCode(200);
        assertThat(stored()).singleElement().satisfies(template -> {
            assertThat(template.version()).isEqualTo(NEXT_INNER);
            assertThat(template.authenticatorId()).isEqualTo(authenticator);
            assertThat(template.position()).isEqualTo(FingerPosition.RIGHT_INDEX);
            assertThat(template.boundAt()).isEqualTo(LONG_AGO);
            assertThat(template.key()).isNotIn(first.key(), second.key());
        });
        FingerprintTemplate renewed = stored().getFirst();
        shows(image(FINGER, 1)).statusCode(200);
        assertThat(stored()).extracting(FingerprintTemplate::key).containsExactly(renewed.key());
    }

    @Test
    void theNextInnerKeyMakesALeakedTemplateWorthless() {
        ProtectedTemplate leaked = enrolled(0, LEAKED).opened(seal).orElseThrow();
        shows(image(FINGER, 1)).statusCode(200);
        isWorthless(leaked, NEXT_INNER);
    }

    @Test
    void aFingerThatDoesNotMatchRenewsNothing() {
        FingerprintTemplate old = enrolled(0, LEAKED);
        shows(image(STRANGER, 0)).statusCode(401);
        assertThat(stored()).extracting(FingerprintTemplate::key).containsExactly(old.key());
    }

    @Test
    void aMatchThatIsNotStrongRenewsNothing() {
        FingerprintTemplate old = enrolled(0, LEAKED);
        try (FingerprintFeatures live = protector.extract(decoded(image(FINGER, 1)))) {
            renewInnerKey.renew(reference, new MatchedFinger(List.of(old), MatchDecision.Band.SUFFICIENT), live);
            assertThat(stored()).extracting(FingerprintTemplate::key).containsExactly(old.key());
            renewInnerKey.renew(reference, new MatchedFinger(List.of(old), MatchDecision.Band.STRONG), live);
            assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(NEXT_INNER);
        }
    }

    @Test
    void aFingerThatWasBoundAnewMeanwhileIsLeftAlone() {
        FingerprintTemplate old = enrolled(0, LEAKED);
        bind(citizen, List.of(sample(RIGHT_INDEX, image(STRANGER, 0)))).statusCode(201);
        List<FingerprintTemplate> bound = stored();
        try (FingerprintFeatures live = protector.extract(decoded(image(FINGER, 1)))) {
            renewInnerKey.renew(reference, new MatchedFinger(List.of(old), MatchDecision.Band.STRONG), live);
        }
        assertThat(stored())
                .singleElement()
                .extracting(FingerprintTemplate::key)
                .isEqualTo(bound.getFirst().key());
    }

    @Test
    void aRenewalThatCannotBeStoredFailsNobody() {
        FingerprintTemplate old = enrolled(0, LEAKED);
        database.execute("alter table fingerprint_template add constraint never_renewed_"
                + authenticator.toString().replace('-', '_')
                + " check (auth_ref <> '" + citizen.authRef() + "' or inner_version < 3)");
        shows(image(FINGER, 1)).statusCode(200);
        assertThat(stored()).extracting(FingerprintTemplate::key).containsExactly(old.key());
    }

    @Test
    void newBindingsTakeTheConfiguredVersionAndThenFreshOnes() {
        bind(citizen, List.of(sample(RIGHT_INDEX, image(FINGER, 0)))).statusCode(201);
        assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(NEXT_INNER);
        bind(citizen, List.of(sample(RIGHT_INDEX, image(FINGER, 0)))).statusCode(201);
        assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(new KeyVersion(4, 2));
    }

    @Test
    void aFingerUnderARevokedKeyIsNotEnrolled() {
        enrolled(0, REVOKED);
        shows(image(FINGER, 1)).statusCode(401).body("type", endsWith("/fingerprint-not-enrolled"));
        assertThat(stored()).extracting(FingerprintTemplate::version).containsExactly(REVOKED);
    }

    @Test
    void aFingerUnderARevokedKeyIsBoundAnew() {
        enrolled(0, REVOKED);
        bind(citizen, List.of(sample(RIGHT_INDEX, image(FINGER, 0)))).statusCode(201);
        shows(image(FINGER, 1)).statusCode(200);
    }

    private void waitsForWhoeverHolds(Runnable change) {
        CompletableFuture<Void> changed = QuarkusTransaction.requiringNew().call(() -> {
            enrolments.hold(reference);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(change);
            assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return waiting;
        });
        changed.join();
    }

    private FingerprintTemplate enrolled(int impression, KeyVersion version) {
        return enrolled(citizen, impression, version);
    }

    /// As an earlier version of the configuration had it.
    private FingerprintTemplate enrolled(Citizen owner, int impression, KeyVersion version) {
        AuthRef of = new AuthRef(owner.authRef());
        if (enrolments.lockState(of).isEmpty()) enrolments.takeNextVersion(of, version.inner());
        try (TemplateKey key = keys.keyFor(owner.authRef(), FingerPosition.RIGHT_INDEX, version)) {
            FingerprintTemplate template = new FingerprintTemplate(
                    FingerprintTemplate.Key.of(of, UUID.randomUUID()),
                    authenticator,
                    protector.protect(decoded(image(FINGER, impression)), key),
                    seal,
                    LONG_AGO);
            QuarkusTransaction.requiringNew().run(() -> templates.persist(template));
            return template;
        }
    }

    private List<FingerprintTemplate> stored() {
        return QuarkusTransaction.requiringNew().call(() -> templates.ofCitizen(reference));
    }

    private ValidatableResponse shows(byte[] image) {
        return citizen.shows("tax-office", List.of(live(RIGHT_INDEX, image)));
    }

    /// Neither as it is nor with the version of its successor written over its own.
    private void isWorthless(ProtectedTemplate leaked, KeyVersion now) {
        byte[] forged = leaked.toBytes();
        ByteBuffer.wrap(forged).putShort(2, (short) now.inner()).putShort(4, (short) now.outer());
        assertThat(Arrays.equals(forged, leaked.toBytes())).isFalse();
        try (TemplateKey key = keys.keyFor(citizen.authRef(), FingerPosition.RIGHT_INDEX, now);
                ProtectedProbe probe = protector.probe(decoded(image(FINGER, 0)), key)) {
            assertThatThrownBy(() -> TemplateComparison.compare(leaked, probe)).hasMessageContaining("key version");
            assertThat(TemplateComparison.compare(ProtectedTemplate.fromBytes(forged), probe)
                            .value())
                    .isLessThan(MatchThresholds.threshold(TargetFmr.ONE_IN_1_000, 1, 1));
            assertThat(TemplateComparison.compare(
                                    stored().getFirst().opened(seal).orElseThrow(), probe)
                            .value())
                    .isGreaterThan(MatchThresholds.threshold(TargetFmr.ONE_IN_100_000, 1, 1));
        }
    }

    private static FingerprintSample decoded(byte[] png) {
        return SampleDecoder.decode(SampleFormat.PNG, png);
    }
}
