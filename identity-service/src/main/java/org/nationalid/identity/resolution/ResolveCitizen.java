package org.nationalid.identity.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import org.nationalid.identity.alias.AliasNumber;
import org.nationalid.identity.alias.UseAlias;
import org.nationalid.identity.person.FindPerson;
import org.nationalid.identity.person.KnownPerson;
import org.nationalid.identity.person.PersonId;
import org.nationalid.identity.person.PhoneNumber;
import org.nationalid.identity.reference.CitizenHandles;
import org.nationalid.identity.reference.References;
import org.nationalid.platform.problem.Refusal;
import org.nationalid.platform.problem.RequestRefusal;

/// Resolves one person for the gateway.
@ApplicationScoped
class ResolveCitizen {
    private final UseAlias useAlias;
    private final FindPerson findPerson;
    private final References references;
    private final CitizenHandles handles;

    ResolveCitizen(UseAlias useAlias, FindPerson findPerson, References references, CitizenHandles handles) {
        this.useAlias = useAlias;
        this.findPerson = findPerson;
        this.references = references;
        this.handles = handles;
    }

    ResolutionResponse resolve(ResolutionRequest request) {
        KnownPerson person = personOf(request);
        PersonId id = person.id();
        return new ResolutionResponse(
                references.auth(id),
                references.consent(id),
                references.audit(id),
                request.sector() == null ? null : references.subject(request.sector(), id),
                person.status(),
                handles.seal(id),
                person.language(),
                request.contact() ? contactOf(person) : null);
    }

    private KnownPerson personOf(ResolutionRequest request) {
        if (request.alias() == null && request.citizenHandle() == null) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "alias").withDetail("Give an alias or a citizen handle");
        }
        if (request.citizenHandle() == null) {
            return findPerson
                    .findActive(useAlias.use(AliasNumber.parse(request.alias())))
                    .orElseThrow();
        }
        if (request.alias() != null) {
            throw Refusal.at(RequestRefusal.REQUEST_INVALID, "alias").withDetail("Give one of the two, not both");
        }
        return findPerson.findActive(handles.open(request.citizenHandle())).orElseThrow(CitizenHandles::invalid);
    }

    private static ResolutionResponse.Contact contactOf(KnownPerson person) {
        PhoneNumber phone = person.attributes().phone();
        return new ResolutionResponse.Contact(phone.e164(), phone.masked());
    }
}
