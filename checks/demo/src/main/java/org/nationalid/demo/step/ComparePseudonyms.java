package org.nationalid.demo.step;

import org.nationalid.demo.Stage;
import org.nationalid.demo.actor.Application;
import org.nationalid.demo.step.EnrolCitizen.Enrolled;
import org.nationalid.demo.step.SignIn.Session;

/// Two applications that compare notes find nothing in common.
public final class ComparePseudonyms {
    private final Stage stage;
    private final Application second;

    public ComparePseudonyms(Stage stage, Application second) {
        this.stage = stage;
        this.second = second;
    }

    /// @return the session at the second application
    public Session play(Enrolled person, Session first, String scope) {
        Session other = new SignIn(stage, second).signIn(person, scope);
        stage.report()
                .check(
                        "the same citizen has another pseudonym at another application",
                        !first.subject().equals(other.subject()),
                        first.subject());
        return other;
    }
}
