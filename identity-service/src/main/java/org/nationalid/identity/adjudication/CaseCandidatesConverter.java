package org.nationalid.identity.adjudication;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Candidates as words in one column: they are read together and never searched.
@Converter
class CaseCandidatesConverter implements AttributeConverter<List<CaseCandidate>, String> {
    @Override
    public String convertToDatabaseColumn(List<CaseCandidate> candidates) {
        return candidates.stream().map(CaseCandidate::toText).collect(Collectors.joining(" "));
    }

    @Override
    public List<CaseCandidate> convertToEntityAttribute(String column) {
        return Arrays.stream(column.split(" ")).map(CaseCandidate::parse).toList();
    }
}
