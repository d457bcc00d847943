-- The scheme's name for those who read nynorsk or English.
update scheme set name = name || '{"nn": "Bedriftsintern opplæring (BIO)", "en": "In-house training (BIO)"}'
 where key = 'bio';
