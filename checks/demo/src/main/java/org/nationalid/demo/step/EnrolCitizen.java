package org.nationalid.demo.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.wire.Answer;

/// A registrar enrols a citizen and gets the number, sealed, and an alias.
public final class EnrolCitizen {
    private final Stage stage;
    private final RegistrarStation station;

    public EnrolCitizen(Stage stage, RegistrarStation station) {
        this.stage = stage;
        this.station = station;
    }

    /// @param nationalNumber known to the registrar's slip alone: from here on it is the canary
    public record Enrolled(Citizen citizen, String alias, String nationalNumber) {}

    public Enrolled enrol(Citizen citizen) {
        var report = stage.report();
        UUID attempt = UUID.randomUUID();
        JsonNode answer = station.enrol(citizen, attempt)
                .orFail("the registrar enrols " + citizen.latinName())
                .json();
        String alias = answer.path("alias").asText();
        String number = station.open(answer.path("slip").asText())
                .path("national_number")
                .asText();

        report.check(citizen.latinName() + " has a 16-digit alias", alias.matches("\\d{16}"), alias);
        report.check("its check digit is right (Verhoeff)", Verhoeff.isValid(alias));
        report.check(
                "the slip opens with the station's key only and holds a 12-digit number", number.matches("\\d{12}"));
        report.check("the number's check digit is right (Verhoeff)", Verhoeff.isValid(number));
        report.check(
                "the answer itself does not hold the number", !answer.toString().contains(number));

        Answer again = station.enrol(citizen, attempt).orFail("the registrar may repeat the request");
        report.equal(
                "the same request sent twice enrols one person",
                alias,
                again.json().path("alias").asText());
        return new Enrolled(citizen, alias, number);
    }
}
