package org.nationalid.gateway.officer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nationalid.gateway.relyingparty.Scopes;

/// Which of the requested scopes a citizen may have. An office's scope goes to its holders alone; whoever else asks
/// gets the rest (RFC 6749 §3.3 lets a server grant less than was asked for).
@ApplicationScoped
public class FindOffices {
    static final String AUDITOR = "auditor";
    private static final Set<String> FOR_MACHINES = Set.of(Scopes.ENROLMENT, Scopes.ADJUDICATION, Scopes.REGISTRY);

    private final OfficerRepository repository;

    FindOffices(OfficerRepository repository) {
        this.repository = repository;
    }

    /// The unit of an auditor as they are appointed now; empty for everybody else.
    @Transactional
    public Optional<String> unitOfAuditor(String clientId, String subject) {
        return repository
                .findByIdOptional(new OfficeId(clientId, subject, AUDITOR))
                .map(Officer::unit);
    }

    @Transactional
    public List<String> permitted(String clientId, String subject, List<String> scopes) {
        return scopes.stream()
                .filter(scope -> !scope.equals(Scopes.AUDIT)
                        || repository
                                .findByIdOptional(new OfficeId(clientId, subject, AUDITOR))
                                .isPresent())
                .filter(scope -> !FOR_MACHINES.contains(scope))
                .toList();
    }
}
