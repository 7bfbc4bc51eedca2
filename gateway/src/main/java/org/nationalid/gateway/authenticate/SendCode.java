package org.nationalid.gateway.authenticate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.nationalid.gateway.accesslog.AccessDraft;
import org.nationalid.gateway.accesslog.AccessLog;
import org.nationalid.gateway.accesslog.AccessType;
import org.nationalid.gateway.relyingparty.RegisteredParty;
import org.nationalid.gateway.upstream.AuthService;
import org.nationalid.gateway.upstream.AuthService.Channel;
import org.nationalid.gateway.upstream.AuthService.CodeRequest;
import org.nationalid.gateway.upstream.AuthService.SentCode;
import org.nationalid.gateway.upstream.IdentityService.Resolution;
import org.nationalid.platform.problem.Refusal;

/// Has a one-time code sent to the citizen's own phone, in the citizen's language, naming who asks.
@ApplicationScoped
public class SendCode {
    private final AuthService auth;
    private final AccessLog accessLog;

    SendCode(@RestClient AuthService auth, AccessLog accessLog) {
        this.auth = auth;
        this.accessLog = accessLog;
    }

    /// @throws Refusal what auth-service refused, after it was written down
    public SentCode send(RegisteredParty party, Resolution citizen, UUID txn) {
        SentCode sent = sendOrWriteDown(party, citizen, txn);
        accessLog.append(describe(AccessDraft.success(AccessType.CODE_SENT), party, citizen, txn));
        return sent;
    }

    private SentCode sendOrWriteDown(RegisteredParty party, Resolution citizen, UUID txn) {
        Channel channel = new Channel("sms", citizen.contact().sms());
        String partyName = party.names().in(citizen.language());
        try {
            return auth.send(
                    new CodeRequest(citizen.authRef(), txn, party.clientId(), partyName, channel, citizen.language()));
        } catch (Refusal refusal) {
            AccessDraft failure =
                    AccessDraft.failure(AccessType.CODE_SENT, refusal.code().slug());
            accessLog.append(describe(failure, party, citizen, txn));
            throw refusal;
        }
    }

    private static AccessDraft describe(AccessDraft draft, RegisteredParty party, Resolution citizen, UUID txn) {
        return draft.relyingParty(party.clientId())
                .purpose(party.purposeCode())
                .subject(citizen.auditRef())
                .txn(txn.toString());
    }
}
