package org.nationalid.gateway.relyingparty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/// Keeps texts by language as JSON in one column.
@Converter
public class LanguageTextsConverter implements AttributeConverter<LanguageTexts, String> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(LanguageTexts texts) {
        try {
            return JSON.writeValueAsString(texts.texts());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are plain strings", e);
        }
    }

    @Override
    public LanguageTexts convertToEntityAttribute(String column) {
        try {
            return new LanguageTexts(JSON.readValue(column, TEXTS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable texts in the database", e);
        }
    }
}
