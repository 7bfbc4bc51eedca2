package org.nationalid.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.actor.Citizen;
import org.nationalid.demo.actor.RegistrarStation;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.step.SignIn;

/// Citizens who have allowed the measured application one item. The platform sends a citizen few codes in ten
/// minutes, so a measurement needs many citizens; each pays one code for its consent and has the rest for
/// authentications.
final class Population {
    static final String ITEM = "birthdate";
    private static final int POSITIONS = 10;

    private final Stage stage;
    private final Application application;
    private final RegistrarStation station;
    private final long fingers = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);

    Population(Stage stage, Application application, RegistrarStation station) {
        this.stage = stage;
        this.application = application;
        this.station = station;
    }

    List<Enrolled> enrol(int count, Runnable afterEach) {
        var people = new ArrayList<Enrolled>();
        int firstPhone = ThreadLocalRandom.current().nextInt(10_000, 90_000);
        for (int number = 0; number < count; number++) {
            String phone = String.format(Locale.ROOT, "+9190001%05d", (firstPhone + number) % 100_000);
            // Fingers of their own: with the same ones the second would be a suspected duplicate of the first.
            long seed = fingers + (long) POSITIONS * number;
            var citizen = new Citizen("Bench Specimen", "Bench Specimen", "en", phone, seed);
            String alias = station.enrol(citizen, UUID.randomUUID())
                    .orFail("a citizen is enrolled")
                    .json()
                    .path("alias")
                    .asText();
            var enrolled = new Enrolled(citizen, alias, "");
            new SignIn(stage, application).signInAllowing(enrolled, "openid " + ITEM, List.of(ITEM), _ -> {});
            people.add(enrolled);
            afterEach.run();
        }
        return people;
    }
}
