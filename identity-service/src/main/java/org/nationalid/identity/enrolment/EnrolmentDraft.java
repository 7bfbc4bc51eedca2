package org.nationalid.identity.enrolment;

import static org.nationalid.identity.enrolment.EnrolmentRefusal.FINGERS_TOO_FEW;

import java.time.Instant;
import java.util.List;
import org.nationalid.identity.binding.FingerSample;
import org.nationalid.identity.person.Address;
import org.nationalid.identity.person.Birthdate;
import org.nationalid.identity.person.Gender;
import org.nationalid.identity.person.PersonAttributes;
import org.nationalid.identity.person.PersonName;
import org.nationalid.identity.person.PhoneNumber;
import org.nationalid.identity.slip.SlipKey;
import org.nationalid.platform.problem.Refusal;

/// An enrolment whose every member was checked, as far as this service can.
record EnrolmentDraft(
        String registrar, PersonAttributes attributes, String language, List<FingerSample> fingers, SlipKey slipKey) {
    private static final int FINGERS_MIN = 2;

    static EnrolmentDraft of(EnrolmentRequest request, Instant now) {
        EnrolmentRequest.NameInput name = request.name();
        EnrolmentRequest.AddressInput address = request.address();
        PersonAttributes attributes = new PersonAttributes(
                PersonName.of(name.latin(), name.nativeForm(), name.nativeLanguage()),
                Birthdate.of(request.birthdate(), now),
                Gender.of(request.gender()),
                PhoneNumber.of(request.phone(), address.country()),
                Address.of(address.formatted(), address.region(), address.postalCode(), address.country()));
        if (request.fingers().stream().map(FingerSample::position).distinct().count() < FINGERS_MIN) {
            throw Refusal.at(FINGERS_TOO_FEW, "fingers");
        }
        return new EnrolmentDraft(
                request.registrar(),
                attributes,
                request.language(),
                List.copyOf(request.fingers()),
                SlipKey.of(request.slipKey()));
    }
}
