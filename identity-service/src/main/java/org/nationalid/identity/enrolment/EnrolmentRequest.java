package org.nationalid.identity.enrolment;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.nationalid.identity.binding.FingerSample;

/// What a registrar says about a person.
///
/// @param registrar client id of the registrar's station
/// @param fingers impressions of at least two fingers, one or more each
/// @param slipKey public EC key of the station, JWK
public record EnrolmentRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}")
        String registrar,

        @NotNull @Valid NameInput name,
        @NotBlank @Size(max = 10) String birthdate,

        @NotNull @Pattern(regexp = "female|male|other|undisclosed")
        String gender,

        @NotBlank @Size(max = 40) String phone,
        @NotNull @Valid AddressInput address,
        @NotNull @Pattern(regexp = "en|hi|ja") String language,
        @NotNull @Size(min = 2, max = 20) List<@NotNull @Valid FingerSample> fingers,
        @NotNull Map<String, Object> slipKey) {
    @Override
    public String toString() {
        return "EnrolmentRequest[registrar=" + registrar + ", •••]";
    }

    /// What must be the same in a retry. The slip key may have changed: it says where to print, not whom to enrol.
    EnrolmentRequest withoutSlipKey() {
        return new EnrolmentRequest(registrar, name, birthdate, gender, phone, address, language, fingers, Map.of());
    }

    /// Names as typed.
    public record NameInput(
            @NotBlank @Size(max = 1000) String latin,
            @JsonProperty("native") @Size(max = 1000) String nativeForm,
            @Pattern(regexp = "[a-z]{2,3}") String nativeLanguage) {}

    /// An address as typed.
    public record AddressInput(
            @NotBlank @Size(max = 2000) String formatted,
            @Size(max = 400) String region,
            @Size(max = 100) String postalCode,
            @NotNull @Pattern(regexp = "IN|JP") String country) {}
}
