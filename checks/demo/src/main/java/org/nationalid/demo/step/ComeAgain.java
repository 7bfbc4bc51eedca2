package org.nationalid.demo.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.nationalid.demo.Stage;
import org.nationalid.demo.StepFailed;
import org.nationalid.demo.actor.AdjudicationDesk;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.actor.RegistrarStation.Contact;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.wire.Answer;

/// Somebody who is enrolled comes again under another name, an officer of another desk decides; and fingers that
/// were mixed up at the sensor are noticed.
public final class ComeAgain {
    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int SECOND = 4;
    private static final int THIRD = 5;

    private final Stage stage;
    private final RegistrarStation station;
    private final AdjudicationDesk desk;
    private final List<String> reasons = new ArrayList<>();

    public ComeAgain(Stage stage, RegistrarStation station, AdjudicationDesk desk) {
        this.stage = stage;
        this.station = station;
        this.desk = desk;
    }

    /// @return the reasons that the access log must now hold
    public List<String> play(Enrolled known) {
        String phone = known.citizen().phone();
        mixUpFingers(new Citizen(
                "Nobody Specimen",
                "Nobody Specimen",
                "en",
                phone,
                known.citizen().fingerSeed() + 100));
        comeAgain(
                known,
                new Citizen(
                        "Usha Specimen",
                        "Usha Specimen",
                        "en",
                        phone,
                        known.citizen().fingerSeed()));
        return List.copyOf(reasons);
    }

    private void mixUpFingers(Citizen stranger) {
        Contact right = Contact.of(stranger, Citizen.RIGHT_INDEX, SECOND);
        Contact left = Contact.of(stranger, Citizen.LEFT_INDEX, SECOND);
        expect(
                "one finger for both positions",
                "422 fingerprint-repeated",
                station.enrol(
                        stranger,
                        UUID.randomUUID(),
                        List.of(right, new Contact(Citizen.LEFT_INDEX, stranger.touch(Citizen.RIGHT_INDEX, THIRD)))));
        expect(
                "right and left exchanged the second time",
                "422 fingerprint-positions-swapped",
                station.enrol(
                        stranger,
                        UUID.randomUUID(),
                        List.of(
                                right,
                                left,
                                new Contact(Citizen.RIGHT_INDEX, stranger.touch(Citizen.LEFT_INDEX, THIRD)),
                                new Contact(Citizen.LEFT_INDEX, stranger.touch(Citizen.RIGHT_INDEX, THIRD)))));
    }

    private void comeAgain(Enrolled known, Citizen again) {
        var report = stage.report();
        UUID attempt = UUID.randomUUID();
        List<Contact> contacts =
                List.of(Contact.of(again, Citizen.RIGHT_INDEX, SECOND), Contact.of(again, Citizen.LEFT_INDEX, SECOND));
        Answer held = station.enrol(again, attempt, contacts);
        expect("an enrolled person under another name", "409 possible-duplicate", held);
        report.check(
                "the registrar learns that a case exists, not whose",
                !held.body().contains(known.alias())
                        && !held.body().contains(known.citizen().latinName()),
                held.body());

        String caseId = caseOf(held);
        JsonNode found = caseAt(caseId);
        report.check(
                "the desk sees how alike the fingers are and what agrees, and no attribute",
                found.path("candidates").size() == 1
                        && !found.toString().contains(known.citizen().latinName()),
                found.toString());
        report.equal(
                "the registrar cannot decide the own case",
                403,
                desk.decide(caseId, "different-persons", station.client().token("enrolment"))
                        .status());
        desk.decide(caseId, "same-person").orFail("an officer of the desk decides");
        expect(
                "the same enrolment after the decision",
                "409 duplicate-confirmed",
                station.enrol(again, attempt, contacts));
    }

    private JsonNode caseAt(String caseId) {
        Answer cases = desk.openCases().orFail("the desk reads open cases");
        return StreamSupport.stream(cases.json().path("cases").spliterator(), false)
                .filter(one -> caseId.equals(one.path("case_id").asText()))
                .findAny()
                .orElseThrow(() -> new StepFailed("the case is among the open ones", cases.body()));
    }

    private static String caseOf(Answer held) {
        Matcher matcher = CASE.matcher(held.json().path("detail").asText());
        if (!matcher.find()) throw new StepFailed("the answer names the case", held.body());
        return matcher.group();
    }

    private void expect(String what, String expected, Answer answer) {
        stage.report().equal(what + ": " + expected, expected, AuthenticateByCode.refusal(answer));
        reasons.add(answer.problem());
    }
}
