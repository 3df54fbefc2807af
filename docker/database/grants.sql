-- What the application's database user may do, table by table; run in Signet's schema after `npm run migrate`.
-- Privileges add up and cannot be taken back for one table of a schema-wide grant, so every table is named.
-- A test applies this file to a real MariaDB and runs the application as that user.

-- Evidence and published texts: inserted and read, never changed (the triggers say the same).
GRANT SELECT, INSERT ON evidence_event TO 'signet'@'%';
GRANT SELECT, INSERT ON evidence_pdf TO 'signet'@'%';
GRANT SELECT, INSERT ON evidence_signature TO 'signet'@'%';
GRANT SELECT, INSERT ON agreement_version TO 'signet'@'%';
GRANT SELECT, INSERT ON log_checkpoint TO 'signet'@'%';
GRANT SELECT, INSERT ON log_leaf TO 'signet'@'%';
GRANT SELECT, INSERT ON log_timestamp TO 'signet'@'%';
GRANT SELECT, INSERT ON log_year TO 'signet'@'%';

GRANT SELECT, INSERT, UPDATE, DELETE ON acceptance TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON agreement TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON attempt_count TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON client_data_request TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON code_challenge TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON commission_member TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_card TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_card_contact TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_card_file TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_contact TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON crm_contact_phone TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dispute TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON dispute_file TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON document TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON document_counter TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON erasure TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_chain_head TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_data_key TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_disclosure TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_fsck_report TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_hold TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_queue TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON intrum_forward TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON intrum_message TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON intrum_message_part TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON intrum_provider TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON job TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON log_epoch TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON login_session TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON login_throttle TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON mail_message TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON organization TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_logo TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON organization_settings TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON page_picture TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_token TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON robot_message TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sandbox_message TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON signature TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON signer TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON signing_link TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON signing_request TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON signing_request_document TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON signing_session TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_attempt TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_balance TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_callback TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_inbound TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_message TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON sms_part TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON template TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON template_version TO 'signet'@'%';
GRANT SELECT, INSERT, UPDATE, DELETE ON user_account TO 'signet'@'%';
